export const permissionsPath = '/workbench/permissions';
