import { Command } from 'commander';

const program = new Command('mou').version('0.1.0');
program.command('check').argument('[paths...]').action(() => undefined);
program.command('deadlines').argument('[paths...]').action(() => undefined);
program.parse();
