// A link to an update that the story's page does not show any more: the page of all updates has it.
const page = document.querySelector<HTMLAnchorElement>('.live-all a');
if (page !== null && document.getElementById(location.hash.slice(1)) === null) location.replace(page.href + location.hash);
