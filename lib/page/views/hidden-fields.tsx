import type { Visit } from '../visit.ts';

/** What an address asks that a form has no field for: it goes along when the form is sent. @param fields names for which the form has one field */
export function HiddenFields({
  visit,
  names,
  fields,
}: {
  readonly visit: Visit;
  readonly names: readonly string[];
  readonly fields: readonly string[];
}) {
  const further = names.flatMap((name) =>
    visit.asked
      .getAll(name)
      .slice(fields.includes(name) ? 1 : 0)
      .map((value) => ({ name, value })),
  );
  return (
    <>
      {further.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
