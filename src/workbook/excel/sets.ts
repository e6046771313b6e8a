/** The oldest set that the add-in runs on. */
export const floor = '1.9';

/** Whether this Excel has the set; versions as text, since 1.10 is not 1.1. */
export function has(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** The newest set that the product knows of and this Excel has. */
export function newestSet(): string {
  for (let minor = 20; minor > 9; minor--) if (has(`1.${minor}`)) return `1.${minor}`;
  return floor;
}
