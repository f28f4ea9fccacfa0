# O que não foi entendido.

intents-did-you-mean = Não tenho certeza do que você quer dizer. É uma destas opções?
intents-still-not-understood = Desculpe, ainda não entendi. Uma pessoa pode ajudar melhor.
intents-nothing-asked = Certo. O que você gostaria de fazer?
