/** Where a rule's page lies beside the pane's; gouji.html has none. */
export const rulePage = (id: string): string | undefined => `rules/${id}.html`;
