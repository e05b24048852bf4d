import { expect, test } from 'vitest';
import { useArticle } from '#renderer/stores/article.ts';
import { useForms } from '#renderer/stores/forms.ts';
import { story } from '../../checks/proofreading.ts';

test('a form half filled in belongs to its article, and is there when that is opened again', () => {
  const { showArticle } = useArticle.getState();
  const { openForm, type, closeForm } = useForms.getState();
  const ferry = { ...story(['The boat stays.']), id: 'ferry' };
  showArticle(ferry);
  openForm('quote q1');
  type('remark r1', 'text', 'Who says so?');
  showArticle({ ...story(['The bridge opens.']), id: 'bridge' });
  expect(useForms.getState().open).toEqual({});
  type('remark r2', 'text', 'When?');
  showArticle(ferry);
  expect(useForms.getState().open).toEqual({
    'quote q1': {},
    'remark r1': { text: 'Who says so?' },
  });
  closeForm('quote q1');
  expect(useForms.getState().open).toEqual({ 'remark r1': { text: 'Who says so?' } });
});
