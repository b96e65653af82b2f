/** `青屏县市场监督管理局` of 青屏县 is 市场监督管理局: what the same organ is called everywhere. */
export function departmentOf(agencyName: string, regionName: string): string {
  const name = agencyName.replaceAll(/[（(].*?[)）]|\s/g, '');
  const own = regionName === '' ? -1 : name.lastIndexOf(regionName);
  const rest = own < 0 ? name : name.slice(own + regionName.length);
  const bare = rest.replace(/^\p{Script=Han}{2,7}?(?:省|市|县|区|旗|镇|乡|街道)(?=\p{Script=Han}{3,})/u, '');
  return (bare === '' ? name : bare).replace(/厅$/, '局');
}
