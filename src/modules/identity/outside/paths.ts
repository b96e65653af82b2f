export const providersPath = '/my/account/providers';
/** Where whoever is signed in says that the arrival is to be connected. */
export const connectPath = `${providersPath}/connect`;

export function beginPath(provider: string, next?: string): string {
  return withNext(`/sign-in/with/${provider}`, next);
}

export function arrivedPath(provider: string, next?: string): string {
  return withNext(`/sign-in/with/${provider}/arrived`, next);
}

function withNext(path: string, next: string | undefined): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}
