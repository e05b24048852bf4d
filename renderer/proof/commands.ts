import { inMenu } from '../commands/command.ts';
import type { Command } from '../commands/command.ts';
import { hasArticle } from '../commands/conditions.ts';
import { useInterface } from '../stores/interface.ts';
import { acceptEntry, commentOnEntry, readProof, stepInProof, waiveInEntry } from './proof-work.ts';

/** What an editor does with a proof. */
export const proofCommands: readonly Command[] = [
  {
    ...inMenu('article.proof'),
    group: 'Publish',
    when: hasArticle,
    run: () => {
      if (inProof()) useInterface.getState().showProof(false);
      else readProof();
    },
    isOn: inProof,
  },
  proofCommand('proof.next', 'Proof: go to the next entry', () => stepInProof(1)),
  proofCommand('proof.previous', 'Proof: go to the entry before', () => stepInProof(-1)),
  proofCommand('proof.accept', 'Proof: mark the entry as read, or not', acceptEntry),
  proofCommand('proof.waive', 'Proof: waive the finding…', waiveInEntry),
  proofCommand('proof.comment', 'Proof: comment on the passage', commentOnEntry),
];

function proofCommand(id: Command['id'], title: string, run: () => void): Command {
  return { id, group: 'Publish', title, when: inProof, run };
}

function inProof(): boolean {
  return useInterface.getState().proof;
}
