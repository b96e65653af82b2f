export const setsPath = '/workbench/data-sets';
export const declarePath = `${setsPath}/declare`;

export function setPath(code: string): string {
  return `${setsPath}/${code}`;
}

export function draftPath(code: string): string {
  return `${setPath(code)}/draft`;
}

export function recordsPath(code: string): string {
  return `${setPath(code)}/records`;
}

export function recordPath(code: string, address: string): string {
  return `${recordsPath(code)}/${address}`;
}

export function loadsPath(code: string): string {
  return `${setPath(code)}/loads`;
}

export function loadPath(code: string, id: string): string {
  return `${loadsPath(code)}/${id}`;
}

export const qualityPath = '/workbench/data-quality';

export function setQualityPath(code: string): string {
  return `${qualityPath}/sets/${code}`;
}

export function mendingPath(number: string): string {
  return `${qualityPath}/duties/${number}`;
}
