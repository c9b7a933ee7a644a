/**
 * Listens to the buttons by which a reader answers a comment, and sends the id of that comment with the form.
 *
 * @param onAnswer told whom the reader answers, and how to drop that again
 * @returns what drops the answer, once it has been received
 */
export function offerAnswers(form: HTMLFormElement, onAnswer: (name: string, drop: () => void) => void): () => void {
  const parent = form.querySelector<HTMLInputElement>('[data-parent]');
  if (parent === null) return () => {};
  // A field that is disabled is not sent.
  const drop = (): void => void (parent.disabled = true);
  for (const button of document.querySelectorAll<HTMLElement>('[data-answer]')) {
    button.addEventListener('click', () => {
      parent.value = button.dataset['answer'] ?? '';
      parent.disabled = false;
      onAnswer(button.dataset['name'] ?? '', drop);
    });
  }
  return drop;
}
