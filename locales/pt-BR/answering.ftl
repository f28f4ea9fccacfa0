# How a question is answered, errands on the lender’s page, and what comes before which step.

answer-choose = Toque na sua resposta: { $title }
answer-in-digits = Digite um número com algarismos.
answer-as-date = Digite a data como ano, mês e dia, por exemplo 2026-03-31.
answer-taken = Sua resposta: { $words }
answer-not-a-number = Não consigo ler isso como número. Digite com algarismos, por exemplo 3500.
answer-too-low = É baixo demais. Digite um número de pelo menos { $least }.
answer-too-high = É alto demais. Digite um número de no máximo { $most }.
answer-not-a-date = Não consigo ler isso como data. Digite ano, mês e dia, por exemplo 2026-03-31.
answer-too-early = É cedo demais. Informe uma data a partir de: { $day }.
answer-too-late = É tarde demais. Informe uma data até: { $day }.
answer-too-short =
    { $count ->
        [one] É curto demais. Digite pelo menos { $count } caractere.
       *[other] É curto demais. Digite pelo menos { $count } caracteres.
    }
answer-too-long =
    { $count ->
        [one] É longo demais. Digite no máximo { $count } caractere.
       *[other] É longo demais. Digite no máximo { $count } caracteres.
    }
answer-not-fitting = Não está no formato de que a instituição precisa. Confira e digite de novo.
answer-not-a-choice = Não é uma das respostas. Toque em um dos botões.

## Errands, and before which step something is needed

needs-errand = Isto é feito na página da própria instituição: toque no botão. Conta como feito quando a instituição nos confirmar.
needs-before = Necessário antes de: { $step }
prior-approval = decisão sobre o empréstimo
prior-signing = assinatura do contrato
prior-disbursement = liberação do dinheiro
status-before =
    { $count ->
        [one] Ainda falta antes de { $step }: { $count } item
       *[other] Ainda faltam antes de { $step }: { $count } itens
    }
notice-errand-done = A instituição confirma que está feito: { $title }
need-state-suggested = sugerido
button-choice = { $choice }
button-errand = Abrir a página da instituição
button-form = Abrir o formulário
button-sample = Ver um exemplo
