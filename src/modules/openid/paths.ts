/** Where the protocol is spoken; `/.well-known/openid-configuration` below it describes it. */
export const mountPath = '/openid';
export const interactionPath = `${mountPath}/interaction`;
/** Where systems send somebody to sign out. */
export const endSessionPath = `${mountPath}/session/end`;
export const failedPath = `${mountPath}/failed`;
export const authorisationsPath = '/my/authorisations';
