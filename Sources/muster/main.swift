import MusterCommands

Muster.main()
