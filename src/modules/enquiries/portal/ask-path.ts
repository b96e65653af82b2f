/** Where a conversation begins about an item, with a question that may still be changed before it is sent. */
export function askPath({ item, question }: { readonly item: string; readonly question: string }): string {
  return `/ask?${new URLSearchParams({ item, q: question })}`;
}
