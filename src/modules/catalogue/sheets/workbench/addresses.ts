export const sheetsPath = '/workbench/catalogue/sheets';
export const importsPath = `${sheetsPath}/imports`;
export const importPath = (id: string) => `${importsPath}/${id}`;
export const returnedPath = (id: string) => `${importsPath}/${id}/returned`;
export const exportPath = `${sheetsPath}/export`;
