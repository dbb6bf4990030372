import { executeServerCommand } from '@web/test-runner-commands';

/** What assistive technology is told of a place on the page, and of all that is in it. */
export interface AccessibleNode {
  readonly role: string;
  readonly name?: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly pressed?: boolean;
  readonly children: readonly AccessibleNode[];
}

/** How a node is found: by role and by name alone. */
export interface Wanted {
  readonly role: string;
  readonly name?: string | RegExp;
}

/** What the browser tells of the page as it is now. */
export function accessibilityTree(): Promise<AccessibleNode> {
  return executeServerCommand('accessibility-tree');
}

/** Waits until there is a node, inside another where that is said, and gives it. */
export async function nodeCalled(wanted: Wanted, within?: Wanted): Promise<AccessibleNode> {
  return (await found(wanted, within)).node;
}

/** Waits for a node and presses it. */
export async function pressCalled(wanted: Wanted, within?: Wanted): Promise<AccessibleNode> {
  return actOn('press', wanted, within);
}

export async function focusCalled(wanted: Wanted, within?: Wanted): Promise<AccessibleNode> {
  return actOn('focus', wanted, within);
}

/** Waits for a box with a list and chooses what is called so in it. */
export async function chooseCalled(value: string, wanted: Wanted, within?: Wanted): Promise<AccessibleNode> {
  return actOn('choose', wanted, within, value);
}

/** All nodes of a role in a node, in the order in which they are read. */
export function allOf(node: AccessibleNode, role: string): AccessibleNode[] {
  const inside = node.children.flatMap((child) => allOf(child, role));
  return node.role === role ? [node, ...inside] : inside;
}

/** All that is read of a node. */
export function readOf(node: AccessibleNode): string {
  if (node.role === 'StaticText') return node.name ?? '';
  return node.children.map(readOf).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}

async function actOn(action: string, wanted: Wanted, within?: Wanted, value?: string): Promise<AccessibleNode> {
  const { node, path } = await found(wanted, within);
  await executeServerCommand('accessibility-action', { path, action, value });
  return node;
}

interface Found {
  readonly node: AccessibleNode;
  /** From the root, which child at each step. */
  readonly path: readonly number[];
}

/** How often one looks before one gives up. */
const MOST_LOOKS = 100;

async function found(wanted: Wanted, within?: Wanted): Promise<Found> {
  let seen: readonly string[] = [];
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const root = { node: await accessibilityTree(), path: [] };
    const place = within === undefined ? root : find(root, within);
    const node = place && find(place, wanted);
    if (node !== undefined) return node;
    seen = allOf((place ?? root).node, wanted.role).map(({ name = '' }) => name);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const names = seen.length === 0 ? 'none' : seen.join(' | ');
  throw new Error(`there is no ${wanted.role} called ${wanted.name}; there are: ${names}`);
}

function find({ node, path }: Found, wanted: Wanted): Found | undefined {
  if (isWanted(node, wanted)) return { node, path };
  for (const [index, child] of node.children.entries()) {
    const inside = find({ node: child, path: [...path, index] }, wanted);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function isWanted({ role, name = '' }: AccessibleNode, wanted: Wanted): boolean {
  if (role !== wanted.role) return false;
  if (wanted.name === undefined) return true;
  const read = name.replace(/\s+/g, ' ').trim();
  return typeof wanted.name === 'string' ? read === wanted.name : wanted.name.test(read);
}
