/** Mail of one purpose: how much of it there is, when, and how it is read. */
export type Stream = {
  readonly campaign: string;
  /** A new campaign each time, named after its day. */
  readonly isDated?: true;
  readonly kind: 'transactional' | 'business' | 'newsletter';
  readonly sender: string;
  readonly configurationSet: string;
  readonly tenant?: string;
  readonly outgoingIps: readonly [string, ...string[]];
  /** Of a hundred mails of a week. */
  readonly share: number;
  /** Weights: Sunday to Saturday, and the hours of the day, UTC. */
  readonly weekdays: readonly number[];
  readonly hours: readonly number[];
  /** `{n}` is a number of the mail's own. */
  readonly subject: string;
  readonly links: readonly [string, ...string[]];
  /** Of a hundred mails, how many are opened, and of those how many lead to a click. */
  readonly opened: number;
  readonly clicked: number;
  /** To people who have just typed their address. */
  readonly toNewcomers?: true;
  /** Of a hundred mails, how many go to two or three people of one company. */
  readonly toSeveral?: number;
};

const everyDay = [7, 10, 10, 10, 10, 10, 8] as const;
const workdays = [0, 10, 11, 11, 10, 8, 0] as const;
const roundTheClock = [3, 2, 1, 1, 1, 2, 4, 7, 9, 10, 10, 10, 9, 9, 9, 9, 9, 10, 11, 12, 12, 10, 8, 5] as const;
const officeHours = [0, 0, 0, 0, 0, 0, 1, 5, 9, 11, 10, 7, 5, 9, 10, 9, 6, 3, 1, 0, 0, 0, 0, 0] as const;

/** Most of a campaign leaves within its first hour, the rest in the next. */
function morning(hour: number): readonly number[] {
  return officeHours.map((_, index) => ({ [hour]: 7, [hour + 1]: 3 })[index] ?? 0);
}

function only(weekday: number): readonly number[] {
  return everyDay.map((_, index) => (index === weekday ? 1 : 0));
}

const shop = {
  kind: 'transactional',
  sender: 'Example Shop <shop@example.com>',
  configurationSet: 'ses-events',
  outgoingIps: ['192.0.2.80'],
  weekdays: everyDay,
  hours: roundTheClock,
} as const;

const office = {
  kind: 'business',
  sender: 'Example Billing <billing@example.com>',
  configurationSet: 'ses-events',
  outgoingIps: ['192.0.2.80'],
  weekdays: workdays,
  hours: officeHours,
} as const;

const news = {
  isDated: true,
  kind: 'newsletter',
  sender: 'Example News <news@example.net>',
  configurationSet: 'ses-events-marketing',
  outgoingIps: ['192.0.2.81', '192.0.2.82'],
  opened: 28,
  clicked: 11,
} as const;

/** In a week: a shop's mail all the time, an office's by day, newsletters on certain mornings, two of them for tenants. */
export const streams: readonly [Stream, ...Stream[]] = [
  {
    ...shop,
    campaign: 'orders',
    share: 19,
    subject: 'Your order {n} has shipped',
    links: ['https://example.com/orders/{n}/track', 'https://example.com/orders/{n}', 'https://example.com/help'],
    opened: 62,
    clicked: 25,
  },
  {
    ...shop,
    campaign: 'security',
    share: 8,
    subject: 'Your code to sign in is {n}',
    links: ['https://example.com/account/security'],
    opened: 70,
    clicked: 2,
  },
  {
    ...shop,
    campaign: 'welcome',
    share: 8,
    subject: 'Welcome: please confirm your address',
    links: ['https://example.com/confirm?token={n}', 'https://example.com/first-steps'],
    opened: 55,
    clicked: 60,
    toNewcomers: true,
  },
  {
    ...office,
    campaign: 'invoices',
    share: 12,
    subject: 'Invoice 2026-{n}',
    links: ['https://example.com/invoices/2026-{n}.pdf'],
    opened: 58,
    clicked: 22,
    toSeveral: 30,
  },
  {
    ...office,
    campaign: 'appointments',
    tenant: 'florist',
    sender: 'Example Florist <hello@example.net>',
    share: 6,
    subject: 'Your appointment {n}',
    links: ['https://example.net/appointments/{n}'],
    opened: 50,
    clicked: 15,
    toSeveral: 15,
  },
  {
    ...news,
    campaign: 'weekly',
    share: 22,
    weekdays: only(2),
    hours: morning(8),
    subject: 'The week at Example: what is new',
    links: [
      'https://example.net/news/lamps?utm_source=news&utm_medium=email&utm_campaign=weekly',
      'https://example.net/news/chairs?utm_source=news&utm_medium=email&utm_campaign=weekly',
      'https://example.net/unsubscribe',
    ],
  },
  {
    ...news,
    campaign: 'offers',
    share: 13,
    weekdays: only(4),
    hours: morning(7),
    subject: 'Offers until Sunday: 20 % off',
    links: [
      'https://example.net/offers?utm_source=news&utm_medium=email&utm_campaign=offers',
      'https://example.net/offers/outdoor?utm_source=news&utm_medium=email&utm_campaign=offers&utm_content=picture',
    ],
  },
  {
    ...news,
    campaign: 'bread-of-the-week',
    tenant: 'bakery',
    sender: 'Example Bakery <bread@example.net>',
    share: 7,
    weekdays: only(5),
    hours: morning(6),
    subject: 'Bread of the week',
    links: ['https://example.net/bakery/order'],
  },
  {
    ...news,
    campaign: 'flowers',
    tenant: 'florist',
    sender: 'Example Florist <hello@example.net>',
    share: 5,
    weekdays: only(3),
    hours: morning(9),
    subject: 'Flowers of the season',
    links: ['https://example.net/florist/season?utm_source=news&utm_campaign=flowers', 'https://example.net/florist'],
  },
];
