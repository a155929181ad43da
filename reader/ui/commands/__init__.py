"""The commands of the reading screen, a group a module: each has the view, and through it the state that is shown."""
