/** Starts the patients' pages. */
import { render } from 'preact';
import './style/tokens.css';

render(<h1>Sign up</h1>, document.getElementById('app') as HTMLElement);
