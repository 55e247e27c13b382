// Lets people see the password they are typing. Without this script the button stays hidden.
for (const button of document.querySelectorAll('button.show')) {
  const input = document.getElementById(button.getAttribute('aria-controls'));
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    button.textContent = shown ? button.dataset.show : button.dataset.hide;
    input.focus();
  });
  // Never submitted in clear view, where a browser might remember it as ordinary text.
  input.form.addEventListener('submit', () => {
    input.type = 'password';
  });
}
