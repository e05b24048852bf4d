import type { Node } from 'prosemirror-model';
import { Step, StepResult } from 'prosemirror-transform';
import type { Records } from '../stores/body-desk.ts';

/**
 * A change of records as a step of the editor: it leaves the text alone, and so stands in the one
 * undo history with the typing before and after it. The editor hands its `after` to the store.
 */
export class RecordsStep extends Step {
  readonly before: Records;
  readonly after: Records;

  constructor(before: Records, after: Records) {
    super();
    this.before = before;
    this.after = after;
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override invert(): RecordsStep {
    return new RecordsStep(this.after, this.before);
  }

  override map(): this {
    return this;
  }

  override toJSON(): unknown {
    return { stepType: 'records', before: this.before, after: this.after };
  }
}
