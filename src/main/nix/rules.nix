# What the module says when something cannot work or is likely a mistake. It puts the values
# in the place of the words in braces.

{ }
