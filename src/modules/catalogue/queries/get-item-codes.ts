export { getItemCodeTables } from '../codes/item-code-table-store.ts';
