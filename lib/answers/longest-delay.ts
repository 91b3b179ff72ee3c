/** An event may reach the table so long (ms) after it happened: SES and SNS repeat for hours what did not get through. A row does not say when it came. */
export const longestDelay = 24 * 3_600_000;
