import type { Text } from '../../../../kernel/messages.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { type Directory, getDirectory } from '../../../agencies/index.ts';
import { getItemCodeTables } from '../../codes/item-code-table-store.ts';
import { ItemType } from '../../item.ts';
import { departmentName } from '../../queries/department-name.ts';
import type { SheetFilter } from '../sheet-item.ts';

/** What a steward chooses before a download, as the address says it. */
export interface SheetChoice {
  readonly department?: string | undefined;
  readonly region?: string | undefined;
  readonly type?: string | undefined;
}

export interface SheetChoices {
  readonly departments: readonly Choice[];
  readonly regions: readonly Choice[];
  readonly types: readonly Choice[];
}

export interface Choice {
  readonly code: string;
  readonly name: Text;
}

export async function getSheetChoices(database: Database): Promise<SheetChoices> {
  const directory = await getDirectory(database);
  return {
    departments: departmentsOf(directory),
    regions: directory.regions
      .filter(({ level }) => level !== 'grid' && level !== 'village')
      .map(({ code, name }) => ({ code, name })),
    types: (await getItemCodeTables(database)).find('item-type')?.values ?? [],
  };
}

/** A region means those below it as well. What nobody could have chosen is no choice. */
export async function readSheetFilter(database: Database, choice: SheetChoice): Promise<SheetFilter> {
  const directory = await getDirectory(database);
  const { department, region, type } = choice;
  return {
    department: department && /^\d{2}$/.test(department) ? department : undefined,
    regions: region && directory.findRegion(region) ? withBelow(directory, region) : undefined,
    type: ItemType.safeParse(type).data,
  };
}

function departmentsOf(directory: Directory): Choice[] {
  const own = directory.agencies.filter(({ source }) => source === 'content');
  const codes = [...new Set(own.flatMap(({ department }) => department ?? []))].sort();
  return codes.map((code) => ({ code, name: departmentName(code, directory) }));
}

function withBelow(directory: Directory, region: string): string[] {
  return [region, ...directory.childRegions(region).flatMap(({ code }) => withBelow(directory, code))];
}
