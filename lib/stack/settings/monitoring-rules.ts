import { fromJson, listFromText, type Rule } from './rule.ts';
import type { RateAlarms } from './ses-events-props.ts';

/** @param example of the setting, as the command line has it */
export function rateAlarms(example: string): Rule<RateAlarms> {
  return {
    accepts: (value): value is RateAlarms =>
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((rate) => typeof rate === 'number' && rate > 0 && rate <= 100) &&
      value[0] < value[1],
    remedy: `give it two rates in percent, the warning before the alarm, such as ${example}`,
    fromText: (text) => (/^[\d., ]+$/.test(text) ? listFromText(text).map(Number) : fromJson(text)),
  };
}

/** SES takes ten dimensions of a metric; one of them is the configuration set. */
const mostMetricTags = 9;

/** Their characters together: the dashboard adds counts up by SEARCH, which takes 1,024, and the rest of it takes some 200. */
const longestMetricTags = 800;

export const metricTags: Rule<readonly string[]> = {
  accepts: (value): value is readonly string[] =>
    Array.isArray(value) &&
    value.length <= mostMetricTags &&
    new Set(value).size === value.length &&
    value.every((name) => typeof name === 'string' && /^[A-Za-z0-9_-]{1,256}$/.test(name)) &&
    value.join('').length <= longestMetricTags,
  remedy: `give it at most ${mostMetricTags} names of message tags, each once, of letters, digits, hyphens and underscores, ${longestMetricTags} characters in all`,
  fromText: listFromText,
};
