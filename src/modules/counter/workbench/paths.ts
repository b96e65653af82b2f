export const deskPath = '/workbench/counter';

export function receptionPath(id: string): string {
  return `${deskPath}/receptions/${id}`;
}
