export const paneBudget: number;
export function paneKilobytes(): number;
