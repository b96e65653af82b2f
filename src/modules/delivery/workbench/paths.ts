export const deliveryPath = '/workbench/delivery';
