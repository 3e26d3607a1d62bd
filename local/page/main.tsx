/** Starts the page of the local phone, mailbox and workflow. */
import { render } from 'preact';
import '../../web/style/tokens.css';
import './style/page.css';
import './style/introduction.css';
import './style/phone.css';
import './style/conversation.css';
import './style/call.css';
import './style/mailbox.css';
import './style/practice.css';
import './style/workflow.css';
import './style/diagram.css';
import { LocalPage } from './local-page.tsx';

render(<LocalPage />, document.getElementById('app') as HTMLElement);
