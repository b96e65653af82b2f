export const deskPath = '/workbench/counter';

export const hallsPath = '/workbench/halls';

export function receptionPath(id: string): string {
  return `${deskPath}/receptions/${id}`;
}
