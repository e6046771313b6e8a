/**
 * The rooms of src/ and which rooms each may import from; docs/architecture.md has the same as a table.
 * `hostFree` rooms run the same in Excel, browser and Node.
 */
const engine = ['form', 'report', 'grid', 'finder', 'narrative', 'rules', 'check'];

export const rooms = {
  form: { knows: [], hostFree: true },
  report: { knows: ['form'], hostFree: true },
  grid: { knows: ['form', 'report'], hostFree: true },
  finder: { knows: ['form', 'report', 'grid'], hostFree: true },
  narrative: { knows: ['form', 'report'], hostFree: true },
  rules: { knows: ['form', 'report', 'grid', 'finder', 'narrative'], hostFree: true },
  check: { knows: ['form', 'report', 'grid', 'finder', 'narrative', 'rules'], hostFree: true },
  files: { knows: ['form', 'report', 'grid', 'finder'], hostFree: true },
  publish: { knows: ['form', 'report', 'narrative'], hostFree: true },
  workbook: { knows: [...engine, 'files', 'publish'], hostFree: false },
  collect: { knows: [...engine, 'files', 'publish', 'workbook'], hostFree: true },
  pane: { knows: [...engine, 'files', 'publish', 'workbook', 'collect'], hostFree: false },
  workbench: { knows: [...engine, 'files', 'publish', 'workbook', 'collect', 'pane'], hostFree: false },
  cli: { knows: [...engine, 'files', 'publish', 'workbook', 'collect'], hostFree: false },
};
