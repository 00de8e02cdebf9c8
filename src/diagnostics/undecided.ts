/** What only the cluster knows, and a manifest cannot be judged without. A closed list: each is a reason to say nothing. */
export type Unknown =
  | 'address-families'
  | 'cel-rules'
  | 'cluster-nodes'
  | 'existing-objects'
  | 'installed-kinds'
  | 'object-status'
  | 'older-kubernetes'
  | 'other-files'
  | 'remote-storage'
  | 'service-addresses'
  | 'signatures';

/** A place that one would have to know more about. */
export interface Undecided {
  /** JSON pointer into the object. */
  readonly path: string;
  readonly unknown: Unknown;
  /** What could not be judged, as one sentence. */
  readonly message: string;
}
