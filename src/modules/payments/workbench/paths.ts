export const paymentsPath = '/workbench/payments';
export const differencesPath = `${paymentsPath}/differences`;
