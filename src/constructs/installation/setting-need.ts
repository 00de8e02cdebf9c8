/** What somebody asks of a setting: a value, a number to reach, or words of a list with commas that must be among its own. */
export type SettingNeed =
  | { readonly kind: 'exactly'; readonly value: string }
  | { readonly kind: 'atLeast'; readonly minimum: number }
  | { readonly kind: 'items'; readonly items: readonly string[] };

/** Whether a setting's value gives what is asked. */
export function fulfils(value: string, need: SettingNeed): boolean {
  switch (need.kind) {
    case 'exactly':
      return value === need.value;
    case 'atLeast':
      return value.trim() !== '' && Number(value) >= need.minimum;
    case 'items': {
      const present = itemsOf(value);
      return need.items.every((item) => present.includes(item));
    }
  }
}

/** The smallest value that gives two needs of which neither names the value itself. */
export function together(one: SettingNeed, other: SettingNeed): SettingNeed {
  if (one.kind === 'atLeast' && other.kind === 'atLeast') return one.minimum >= other.minimum ? one : other;
  return { kind: 'items', items: [...new Set([...itemsOf(valueFor(one)), ...itemsOf(valueFor(other))])].sort() };
}

/** The value that gives what is asked, and no more. */
export function valueFor(need: SettingNeed): string {
  switch (need.kind) {
    case 'exactly':
      return need.value;
    case 'atLeast':
      return String(need.minimum);
    case 'items':
      return need.items.join(',');
  }
}

/** The need as the end of "the setting is ...". */
export function wording(need: SettingNeed): string {
  switch (need.kind) {
    case 'exactly':
      return `to be "${need.value}"`;
    case 'atLeast':
      return `to be at least ${need.minimum}`;
    case 'items':
      return `to name ${need.items.map((item) => `"${item}"`).join(', ')}`;
  }
}

/** Longhorn takes blanks around the words. Source: longhorn-manager types/setting.go ParseCSIAllowedTopologyKeys. */
function itemsOf(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
