/** Events tell the sheet's id only. What each round trip learns of names saves one for each event. */
export class SheetNames {
  #names = new Map<string, string>();

  learn(sheets: readonly Excel.Worksheet[]): void {
    this.#names = new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
  }

  /** undefined when the sheet is gone. */
  async nameOf(id: string): Promise<string | undefined> {
    if (!this.#names.has(id)) {
      // waits while a person is already typing in the next cell: nobody waits for this answer, and the change must not be lost
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/id,items/name');
        await context.sync();
        this.learn(worksheets.items);
      });
    }
    return this.#names.get(id);
  }
}
