import type { IConstruct } from 'constructs';
import { refusal } from '../refuse-value';

/** Refuses whatever is still added to a tree whose manifests are written: it would be in none of them, without a word. */
export function closeTree(app: IConstruct): void {
  for (const { node } of app.node.findAll()) {
    // What `node.lock()` throws speaks of synthesis as going on, and does not name the new construct.
    const addChild = (_: IConstruct, id: string): never => {
      const construct = node.path === '' ? id : `${node.path}/${id}`;
      const message = `${construct} is made after app.synth(), which has written the manifests without it.`;
      const hint = 'Move app.synth() to the end of the program.';
      throw refusal([{ code: 'construct-after-synth', severity: 'error', message, hint, construct }]);
    };
    Object.assign(node, { addChild });
  }
}
