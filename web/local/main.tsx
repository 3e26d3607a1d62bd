/** Starts the page of the local phone, mailbox and workflow. */
import { render } from 'preact';
import '../style/tokens.css';

render(<h1>Phone, mailbox and workflow</h1>, document.getElementById('app') as HTMLElement);
