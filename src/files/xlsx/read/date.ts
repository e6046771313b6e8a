const day = 86_400_000;

/** An ISO date or time as the number that Excel keeps for it; undefined when it is none. */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (match[1] === undefined) return time;
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const days = (Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - first) / day;
  // Excel counts a 29 February 1900 that never was
  return (date1904 || days > 60 ? days : days - 1) + time;
}
