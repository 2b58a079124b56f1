import { render } from 'preact';
import '../../components/welcome/welcome.css';
import { startLiveSample } from './live-sample.ts';
import { WelcomeContainer } from './WelcomeContainer.tsx';

render(<WelcomeContainer />, document.body);
startLiveSample();
