/** What a stage is called: its own name, else its id. */
export function stageLabel({ id, label }: { readonly id: string; readonly label: string }): string {
  return label === '' ? id : label;
}
