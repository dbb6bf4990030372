import { accountShape, personShape } from './contract.js';
import { parseDate, type Zone } from './calendar.js';
import { NONE, UNKNOWN, type Accounts, type People } from './dataset.js';
import { addRow, readEach, rowOf, type List, type QualityLog, type Rows } from './quality.js';

export interface PeopleRead {
  readonly rows: Rows;
  readonly people: People;
}

export function readPeople(list: List, log: QualityLog): PeopleRead {
  const rows = new Map<string, number>();
  const name: string[] = [];
  const role: (string | null)[] = [];
  const managerIds: (string | number | null)[] = [];
  readEach(list, personShape, log, (json) => {
    addRow(rows, json.id);
    name.push(json.name);
    role.push(json.role ?? null);
    managerIds.push(json.managerId ?? null);
  });

  const id = [...rows.keys()];
  const manager = Int32Array.from(managerIds, (managerId) => rowOf(rows, managerId));
  manager.forEach((named, row) => {
    if (named !== UNKNOWN) return;
    manager[row] = NONE;
    log.warn('unknown-manager', id[row] ?? '');
  });
  for (const root of cutCycles(id, manager)) log.warn('manager-cycle', id[root] ?? '');
  return { rows, people: { id, name, role, manager } };
}

/** Makes the person with the smallest id of each cycle of managers a root; those are the answer, by their rows. */
function cutCycles(id: readonly string[], manager: Int32Array): number[] {
  const walkOf = new Int32Array(id.length).fill(NONE);
  const roots: number[] = [];
  for (let walk = 0; walk < id.length; walk += 1) {
    let row = walk;
    while (row !== NONE && walkOf[row] === NONE) {
      walkOf[row] = walk;
      row = manager[row] ?? NONE;
    }
    if (row !== NONE && walkOf[row] === walk) roots.push(smallestOfCycle(id, manager, row));
  }
  for (const root of roots) manager[root] = NONE;
  return roots.sort((one, other) => one - other);
}

function smallestOfCycle(id: readonly string[], manager: Int32Array, start: number): number {
  let smallest = start;
  for (let row = manager[start] ?? start; row !== start; row = manager[row] ?? start) {
    if ((id[row] ?? '') < (id[smallest] ?? '')) smallest = row;
  }
  return smallest;
}

export interface AccountsRead {
  readonly rows: Rows;
  readonly accounts: Accounts;
}

export function readAccounts(list: List, zone: Zone, log: QualityLog): AccountsRead {
  const rows = new Map<string, number>();
  const name: string[] = [];
  const customerSince: number[] = [];
  const existing: boolean[] = [];
  const named: boolean[] = [];
  readEach(list, accountShape, log, (json) => {
    addRow(rows, json.id);
    name.push(json.name);
    customerSince.push(json.customerSince == null ? NaN : zone.startOf(parseDate(json.customerSince, zone) ?? NaN));
    existing.push(json.existing ?? false);
    named.push(json.named ?? false);
  });
  const accounts = {
    id: [...rows.keys()],
    name,
    customerSince: Float64Array.from(customerSince),
    existing: Uint8Array.from(existing, Number),
    named: Uint8Array.from(named, Number),
  };
  return { rows, accounts };
}
