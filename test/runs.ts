/** How many cases a property takes: as many as the suite has time for, or GOUJI_RUNS of them. */
export function runs(usual: number): number {
  const asked = Number(process.env['GOUJI_RUNS']);
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}
