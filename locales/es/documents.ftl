# Los documentos que piden las entidades. Cada uno responde a lo mismo:
# qué es, para qué se pide, dónde se consigue, cómo debe ser y cuánto tiempo sirve.

## Grupos

document-group-personal = Documentos personales
document-group-financial = Ingresos y patrimonio
document-group-credit = Historial de crédito
document-group-loan = Sobre el préstamo y su garantía
document-group-company = Documentos de la empresa

## De dónde vienen los documentos

source-police = Policía o migración
source-civil-affairs = Registro civil
source-court = Juzgado
source-notary = Notaría
source-tax-office = Autoridad fiscal
source-social-insurance = Seguridad social
source-housing-fund = Fondo de vivienda
source-market-regulator = Registro mercantil
source-registry = Registro de la propiedad
source-vehicle-office = Oficina de tránsito
source-bureau = Buró de crédito
source-bank = Banco
source-payment-service = Aplicación de pagos
source-utility = Empresa de luz, agua, gas o teléfono
source-employer = Empleador
source-accountant = Contador
source-valuer = Perito tasador
source-insurer = Aseguradora
source-seller = Vendedor
source-landlord = Propietario del inmueble
source-guarantor = Avalista
source-lender = Entidad financiera
source-self = Lo escribe o fotografía usted
source-own-copy = Su propio ejemplar

## Por qué se devuelve un documento

reason-unreadable = No se puede leer
    .fix = Tome la foto otra vez con buena luz, sin mover el teléfono, y compruebe que se lee cada palabra antes de enviarla.
reason-wrong-document = Es otro documento
    .fix = No es el documento que se pidió. Lea de nuevo qué hace falta y envíe ese.
reason-expired = Ya no está vigente
    .fix = La fecha impresa ya pasó. Renueve el documento y envíe el nuevo.
reason-too-old = Se emitió hace demasiado tiempo
    .fix = Pida uno nuevo y envíelo en cuanto lo tenga.
reason-missing-page = Faltan páginas
    .fix = Envíe todas las páginas en orden, también las que parecen vacías o sin importancia.
reason-missing-side = Falta un lado
    .fix = Envíe el frente y el reverso.
reason-name-differs = El nombre no coincide
    .fix = El nombre no coincide con el de la solicitud. Envíe el documento de la persona correcta o díganos si ha cambiado de nombre.
reason-password = Tiene contraseña
    .fix = No podemos abrir el archivo. Guárdelo sin contraseña, por ejemplo imprimiéndolo en PDF, y envíelo. No nos envíe la contraseña.
reason-incomplete-period = No cubre todo el periodo
    .fix = Faltan días o meses. Envíe uno que cubra todo el periodo pedido, sin huecos.
reason-altered = No es el archivo original
    .fix = Parece que el archivo se modificó después de emitirse. Envíelo tal como lo recibió, sin editar ni tapar nada.
reason-cut-off = Faltan bordes
    .fix = Tome la foto otra vez de modo que se vean las cuatro esquinas.
reason-other = Otro motivo
    .fix = Lea la nota de la entidad. Si no queda claro qué hacer, pida hablar con una persona.

## Documentos personales

document-identity-card = Documento de identidad
    .what = Su documento nacional de identidad, por los dos lados.
    .why = La entidad debe saber con certeza quién pide el préstamo, para que nadie lo pida en su nombre.
    .where = Lo tiene usted. Si lo perdió o caducó, solicite otro en la policía o el registro que lo expide.
    .how = Una foto a color de cada lado, sobre una mesa oscura. Las cuatro esquinas visibles, sin flash ni reflejos, sin tapar nada.
    .validity = Hasta la fecha impresa. No debería caducar mientras se tramita su solicitud.

document-passport = Pasaporte
    .what = La página de su pasaporte con la foto y los datos personales.
    .why = Muestra quién es usted y cuál es su nacionalidad.
    .where = Lo tiene usted. Si caducó, acuda a la oficina de pasaportes o, si vive en el extranjero, a su consulado.
    .how = La página de la foto abierta, a color, con las cuatro esquinas y las dos líneas de letras de abajo nítidas.
    .validity = Hasta la fecha impresa en el pasaporte.

document-residence-permit = Permiso de residencia
    .what = La tarjeta o el documento que le autoriza a vivir donde vive ahora.
    .why = La entidad necesita saber que puede quedarse mientras dure el préstamo.
    .where = En la oficina de migración o la policía que se lo expidió. Allí también se renueva.
    .how = Los dos lados a color, las cuatro esquinas visibles, las fechas y el número legibles.
    .validity = Hasta la fecha impresa. Si ya pidió la renovación, envíe también el comprobante.

document-household-register = Libro de familia
    .what = El libro oficial en el que constan los miembros de su hogar.
    .why = Confirma su domicilio registrado y su familia.
    .where = Lo guarda su familia. Si se perdió, lo repone el registro donde está inscrito el hogar.
    .how = Fotos de la portada, de la página del titular y de la suya; cada una completa, a color y con su sello.
    .validity = No caduca, pero debe mostrar su domicilio y estado civil actuales.

document-marriage-certificate = Acta de matrimonio
    .what = El certificado oficial de su matrimonio.
    .why = Algunos préstamos necesitan el acuerdo de ambos cónyuges, así que la entidad debe saber si está casado.
    .where = Su propio ejemplar. Uno nuevo se pide en el registro civil donde se casó, a menudo por internet o por correo.
    .how = Todas las páginas con nombres, fotos, número y sello, a color, sin cortar nada.
    .validity = No caduca.

document-divorce-certificate = Acta o sentencia de divorcio
    .what = El certificado de su divorcio o la sentencia firme del juzgado.
    .why = Muestra qué es solo suyo y qué pagos se acordaron.
    .where = En el registro civil. Si decidió un juzgado, pida allí una copia que indique que es firme.
    .how = Todas las páginas con nombres, fecha y sello. Si es una sentencia, añada la página que indica que es firme.
    .validity = No caduca.

document-single-status-declaration = Declaración de soltería
    .what = Una breve declaración firmada de que actualmente no está casado.
    .why = La entidad necesita saber si un cónyuge debe estar de acuerdo con el préstamo.
    .where = La escribe usted o pide un formulario a la entidad. En algunos países la emite el registro civil.
    .how = Nombre completo, número de documento, la declaración, fecha y firma a mano. Fotografíe la hoja entera.
    .validity = Firmada en los últimos 30 días.

document-proof-of-address = Comprobante de domicilio
    .what = Una carta o factura con su nombre y la dirección donde vive.
    .why = La entidad debe saber dónde vive y adónde escribirle.
    .where = Un recibo de luz, agua, gas o teléfono, una carta del banco, un contrato de alquiler o un certificado municipal.
    .how = La página entera con su nombre, la dirección completa, la fecha y quién la emite. Lo mejor es el PDF de su cuenta en línea.
    .validity = Emitido en los últimos 90 días.

document-driving-licence = Licencia de conducir
    .what = Su licencia para conducir, por los dos lados.
    .why = En un préstamo para vehículo muestra que puede conducir; algunas entidades también la aceptan como segunda identificación.
    .where = La lleva usted. Si la perdió o caducó, la repone la oficina de tránsito, a menudo por internet.
    .how = Los dos lados a color, las cuatro esquinas visibles, el número y las fechas legibles.
    .validity = Hasta la fecha impresa.

document-power-of-attorney = Poder
    .what = Un documento firmado que permite a otra persona actuar por usted en esta solicitud.
    .why = Sin él, la entidad no puede hablar con esa persona ni aceptar su firma.
    .where = Use el formulario de la entidad o su propia carta. Si la entidad lo pide, fírmelo ante notario.
    .how = Todas las páginas: los dos nombres y números de documento, qué puede hacer la persona, hasta cuándo, fecha y firma.
    .validity = Hasta la fecha final que indique.

## Ingresos y patrimonio

document-proof-of-income = Comprobante de ingresos
    .what = Una carta de su empleador que indica cuánto gana.
    .why = La entidad comprueba que pueda pagar cada cuota y le quede suficiente para vivir.
    .where = En recursos humanos o administración de su empresa. Muchas entidades tienen un formulario.
    .how = Su nombre, puesto, ingreso mensual o anual, fecha, sello o firma de la empresa y un teléfono de contacto.
    .validity = Emitido en los últimos 30 días.

document-proof-of-employment = Constancia de trabajo
    .what = Una carta de su empleador que confirma que trabaja allí.
    .why = Muestra que es probable que sus ingresos continúen.
    .where = En recursos humanos de su empresa.
    .how = Su nombre, puesto, fecha de ingreso, tipo de contrato, fecha y sello o firma de la empresa.
    .validity = Emitida en los últimos 30 días.

document-employment-contract = Contrato de trabajo
    .what = El contrato entre usted y su empleador.
    .why = Muestra cuánto dura su empleo y qué salario se acordó.
    .where = Su propio ejemplar, o pídalo en recursos humanos.
    .how = Todas las páginas, con las dos firmas y la fecha. Lo mejor es un solo PDF.
    .validity = Hasta la fecha final del contrato; los indefinidos no tienen.

document-payslip = Recibos de nómina
    .what = Los recibos mensuales que muestran su salario y los descuentos.
    .why = Muestran lo que de verdad llega a su cuenta, después de impuestos y seguros.
    .where = En el portal de nómina de su empresa, por correo electrónico o en recursos humanos.
    .how = Uno por mes, normalmente los 3 últimos, página entera, con su nombre, el mes y el neto.
    .validity = El más reciente, de los últimos 60 días.

document-salary-statement = Extracto de la cuenta de nómina
    .what = El extracto de la cuenta bancaria donde recibe su salario.
    .why = Demuestra que su salario llega con regularidad y cuánto es.
    .where = Descárguelo en PDF de la banca en línea o pida en la sucursal uno sellado.
    .how = Los últimos 6 meses sin huecos, todas las páginas, con su nombre y número de cuenta. Sin editar y sin contraseña.
    .validity = Emitido en los últimos 30 días.

document-bank-statement = Extracto bancario
    .what = La lista de todo lo que entra y sale de su cuenta bancaria.
    .why = La entidad ve en él lo que gana, lo que gasta y lo que ya está pagando.
    .where = Descárguelo en PDF de la banca en línea o de la aplicación del banco, o pida en la sucursal uno sellado.
    .how = Normalmente los últimos 6 meses sin huecos, todas las páginas, con su nombre y número de cuenta. Sin editar y sin contraseña.
    .validity = Emitido en los últimos 30 días.

document-wallet-statement = Movimientos de la aplicación de pagos
    .what = La lista de pagos que entran y salen de su aplicación de pagos.
    .why = Si cobra o vende por la aplicación, muestra esos ingresos.
    .where = En la aplicación busque estados de cuenta o historial, elija las fechas y exporte un PDF oficial.
    .how = Normalmente los últimos 6 meses, todas las páginas, con su nombre completo. El archivo exportado, no capturas, y sin contraseña.
    .validity = Emitido en los últimos 30 días.

document-tax-return = Declaración de la renta
    .what = Su declaración anual de impuestos, con el acuse de la autoridad fiscal.
    .why = Muestra todos sus ingresos de un año, también si trabaja por su cuenta.
    .where = En el servicio en línea de la autoridad fiscal o con su contador.
    .how = Todas las páginas del último año completo, con el acuse de presentación. Envíe el PDF descargado.
    .validity = El último año que ya había que declarar.

document-income-tax-record = Constancia de impuestos pagados
    .what = La relación oficial de sus ingresos y del impuesto pagado.
    .why = Un registro oficial confirma los ingresos que indicó.
    .where = En la aplicación o el sitio de la autoridad fiscal, o en su ventanilla.
    .how = Los últimos 12 meses, todas las páginas, con sello o código de verificación. Envíe el PDF tal como se emitió.
    .validity = Emitida en los últimos 30 días.

document-social-insurance-record = Historial de seguridad social
    .what = El registro de las cotizaciones pagadas por usted.
    .why = Muestra que tiene trabajo estable y con qué empleador.
    .where = En el sitio o la aplicación de la seguridad social, o en su ventanilla.
    .how = Los últimos 12 meses, todas las páginas, con su nombre, empleador, meses y sello o código de verificación.
    .validity = Emitido en los últimos 30 días.

document-housing-fund-record = Estado del fondo de vivienda
    .what = El registro de aportaciones a su fondo de vivienda o de previsión.
    .why = La aportación mensual refleja sus ingresos y su regularidad.
    .where = En el sitio o la aplicación del fondo, o en su ventanilla.
    .how = Los últimos 12 meses, todas las páginas, con su nombre, empleador, saldo y sello o código de verificación.
    .validity = Emitido en los últimos 30 días.

document-pension-statement = Comprobante de pensión
    .what = Una carta o estado que muestra la pensión que recibe.
    .why = La pensión es un ingreso con el que puede pagar.
    .where = En su institución de pensiones o aseguradora, por correo o en su servicio en línea.
    .how = La carta entera con su nombre, el importe mensual y la fecha.
    .validity = El último anual, de no más de 12 meses.

document-proof-of-assets = Comprobante de patrimonio
    .what = Documentos de lo que posee: ahorros, depósitos, acciones, seguros o inmuebles.
    .why = Los ahorros y los bienes dan más seguridad de que el préstamo se pagará.
    .where = En la aplicación de su banco o casa de bolsa, su aseguradora o el registro de la propiedad.
    .how = Su nombre, de qué se trata, su valor, la fecha y quién lo emite. Descargue los PDF donde pueda.
    .validity = Emitido en los últimos 30 días.

document-balance-sheet = Balance general
    .what = Una hoja con lo que el negocio o el hogar tiene y debe en un día determinado.
    .why = La entidad compara lo que tiene con lo que debe.
    .where = Con su contador o su programa de contabilidad, o rellene el formulario de la entidad.
    .how = Todas las páginas, con nombre, fecha, totales que cuadren y la firma de quien lo hizo.
    .validity = Elaborado en los últimos 90 días.

document-income-statement = Estado de resultados
    .what = Una hoja con los ingresos y costos de un periodo y lo que queda.
    .why = Lo que queda es con lo que se puede pagar un préstamo.
    .where = Con su contador o su programa de contabilidad, o rellene el formulario de la entidad.
    .how = Normalmente los últimos 12 meses, todas las páginas, con nombre, periodo, totales y la firma de quien lo hizo.
    .validity = Elaborado en los últimos 90 días.

## Historial de crédito

document-central-bank-credit-report = Informe de crédito del banco central
    .what = El registro de sus préstamos y tarjetas que lleva la central de riesgos del banco central.
    .why = Muestra cómo ha pagado hasta ahora y qué debe en otros lugares.
    .where = En la central de riesgos del banco central, en línea o en su ventanilla; en algunos países, a través de su banco.
    .how = Todas las páginas del informe en PDF, con número y fecha. No edite ni tape nada.
    .validity = Emitido en los últimos 30 días.

document-baihang-credit-report = Informe de crédito de Baihang
    .what = Un informe sobre préstamos en línea que lleva Baihang Credit en China.
    .why = Contiene préstamos que quizá no figuran en el informe del banco central.
    .where = Pida su propio informe a Baihang Credit en su sitio oficial o en su cuenta de WeChat.
    .how = Todas las páginas del informe tal como se emitió, con número y fecha. Guárdelo sin contraseña.
    .validity = Emitido en los últimos 30 días.

document-credit-bureau-report = Informe del buró de crédito
    .what = Su propio informe del buró de crédito del país donde vive.
    .why = Muestra cómo ha pagado hasta ahora y qué debe en otros lugares.
    .where = Pida su informe en el sitio del buró; en muchos países hay uno gratuito.
    .how = Todas las páginas en PDF, con su nombre y la fecha. No edite ni tape nada.
    .validity = Emitido en los últimos 30 días.

document-credit-enquiry-authorisation = Autorización de consulta de crédito
    .what = Un formulario que firma para que la entidad pueda consultar su historial de crédito.
    .why = Sin su consentimiento, la entidad no puede consultar al buró de crédito.
    .where = La entidad le da el formulario. Acéptelo solo de la propia entidad.
    .how = Léalo, rellene todos los campos, fírmelo y féchelo a mano, y fotografíe la hoja entera.
    .validity = Firmada en los últimos 90 días.

document-repayment-record = Historial de pagos
    .what = La lista de las cuotas que ha pagado de un préstamo.
    .why = Los pagos puntuales hablan a su favor.
    .where = En la aplicación del banco o la entidad de ese préstamo, o con su servicio de atención.
    .how = Los últimos 12 meses, todas las páginas, con su nombre, número de préstamo y fechas de vencimiento y de pago.
    .validity = Emitido en los últimos 30 días.

document-existing-loan-contract = Contrato de otro préstamo
    .what = El contrato de un préstamo que todavía está pagando.
    .why = La entidad debe saber cuánto paga al mes y hasta cuándo.
    .where = Su propio ejemplar, o pídalo a esa entidad; a menudo está en su aplicación.
    .how = Todas las páginas, con importe, tasa, plan de pagos y firmas. Lo mejor es un solo PDF.
    .validity = Mientras ese préstamo siga vigente.

document-settlement-certificate = Carta de préstamo liquidado
    .what = Una carta que dice que un préstamo anterior se pagó por completo.
    .why = Un préstamo liquidado ya no cuenta como deuda suya.
    .where = Pídala al banco o la entidad que lo concedió, en su aplicación o a su servicio de atención.
    .how = Su nombre, número de préstamo, fecha de liquidación y sello o firma de la entidad.
    .validity = No caduca.

document-late-payment-explanation = Explicación de pagos atrasados
    .what = Una carta breve, con sus palabras, sobre por qué se atrasó un pago.
    .why = Un buen motivo, como una enfermedad, puede tenerse en cuenta.
    .where = La escribe usted. Añada pruebas si las tiene, como una factura del hospital.
    .how = Qué préstamo, cuándo, por qué, cuándo se pagó; después su nombre, la fecha y su firma.
    .validity = Firmada en los últimos 30 días.

document-court-case-closure = Constancia de juicio concluido
    .what = Un documento judicial que dice que un proceso por una deuda ha terminado.
    .why = Un proceso abierto puede detener un préstamo; uno cerrado, no necesariamente.
    .where = Pídala en el juzgado que llevó el caso.
    .how = Todas las páginas, con número de expediente, nombres, fecha y sello del juzgado.
    .validity = No caduca.

## Sobre el préstamo y su garantía

document-loan-purpose-statement = Declaración de destino del préstamo
    .what = Una breve declaración de para qué necesita el dinero.
    .why = Las entidades solo pueden prestar para fines lícitos y declarados, y las condiciones pueden depender de ellos.
    .where = La escribe usted o rellena el formulario de la entidad.
    .how = Qué pagará, a quién, cuándo y cuánto; después su nombre, la fecha y su firma.
    .validity = Firmada en los últimos 30 días.

document-amount-breakdown = Desglose del importe
    .what = La lista de lo que compone el importe del préstamo.
    .why = La entidad comprueba que el importe corresponda a lo que quiere pagar.
    .where = La escribe usted, con presupuestos o listas de precios de los vendedores.
    .how = Una línea por concepto con su precio, lo que pone usted y el total. Añada los presupuestos si los tiene.
    .validity = Elaborado en los últimos 30 días.

document-purchase-contract = Contrato de compraventa
    .what = El contrato de lo que compra: una vivienda, un vehículo o mercancías.
    .why = Demuestra qué paga el préstamo, el precio y quién vende.
    .where = Con el vendedor o el agente; usted debería tener un ejemplar firmado.
    .how = Todas las páginas y anexos, con precio, nombres, fecha y firmas de ambas partes. Lo mejor es un solo PDF.
    .validity = Mientras el contrato esté vigente.

document-down-payment-receipt = Comprobante del pago inicial
    .what = La prueba de que ha pagado su propia parte.
    .why = La entidad paga el resto solo cuando su parte está pagada.
    .where = El recibo del vendedor o el comprobante de transferencia de su banco.
    .how = Quién paga, quién recibe, importe, fecha y sello o número de operación.
    .validity = No caduca.

document-invoice = Factura
    .what = La factura del vendedor por lo que paga el préstamo.
    .why = Demuestra el precio y que la compra se hizo.
    .where = Con el vendedor, en papel o electrónica.
    .how = La factura entera con número, fecha, comprador, vendedor e importe. Si es electrónica, el PDF original.
    .validity = No caduca.

document-rental-contract = Contrato de alquiler
    .what = El contrato de una vivienda que alquila o da en alquiler.
    .why = Muestra el alquiler que paga o el que recibe como ingreso.
    .where = Su propio ejemplar, o pídalo al propietario o al agente.
    .how = Todas las páginas, con dirección, alquiler, plazo, nombres y las dos firmas.
    .validity = Hasta la fecha final del contrato.

document-payout-account = Comprobante de cuenta de depósito
    .what = La prueba de la cuenta bancaria en la que se depositará el préstamo.
    .why = El dinero debe llegarle a usted y a nadie más.
    .where = Su tarjeta bancaria o una constancia de cuenta en la aplicación de su banco.
    .how = Su nombre, el banco y el número de cuenta. Tape el código de tres cifras del reverso. Nunca envíe un PIN ni una contraseña.
    .validity = Mientras la cuenta esté abierta.

document-property-certificate = Título de propiedad
    .what = El título oficial que dice de quién es la vivienda o el terreno.
    .why = Demuestra que el inmueble es suyo antes de servir de garantía.
    .where = Su propio ejemplar o una nota del registro de la propiedad.
    .how = Todas las páginas con titular, dirección, superficie, número y sello, también las de anotaciones.
    .validity = No caduca, pero debe mostrar al titular actual.

document-property-valuation = Avalúo del inmueble
    .what = El informe de un perito sobre el valor del inmueble.
    .why = De este valor depende cuánto puede pedir prestado.
    .where = Con un perito autorizado. Pregunte antes a la entidad a cuáles acepta.
    .how = El informe entero, con fotos, valor, fecha, y firma y sello del perito.
    .validity = Emitido en los últimos 180 días.

document-vehicle-registration = Tarjeta de circulación
    .what = El documento de registro que se lleva en el vehículo.
    .why = Muestra de quién es el vehículo y que puede circular.
    .where = Está en el coche. Si se perdió, lo repone la oficina de tránsito.
    .how = Los dos lados o las dos partes a color, con matrícula, titular y fecha de inspección legibles.
    .validity = Hasta la fecha de inspección impresa.

document-vehicle-certificate = Título de propiedad del vehículo
    .what = El documento que dice de quién es el vehículo y si está en prenda.
    .why = Demuestra que el vehículo es suyo antes de servir de garantía.
    .where = Su propio ejemplar. Si se perdió, lo repone la oficina de tránsito.
    .how = Todas las páginas con datos, con el número de chasis, el titular y las anotaciones de prenda.
    .validity = No caduca, pero debe mostrar al titular actual.

document-vehicle-insurance = Seguro del vehículo
    .what = La póliza que asegura el vehículo.
    .why = Un accidente no debe dejarle con una deuda y sin vehículo.
    .where = Con su aseguradora: por correo electrónico, en su aplicación o con el agente.
    .how = La póliza entera, con matrícula, coberturas, asegurado y fechas.
    .validity = Hasta la fecha final de la póliza.

document-guarantee-letter = Carta de aval
    .what = El compromiso firmado de otra persona o empresa de pagar si usted no puede.
    .why = Un avalista da más seguridad de que el préstamo se pagará.
    .where = Use el formulario de la entidad. El avalista debe leerlo con cuidado antes de firmar.
    .how = Todas las páginas, con nombre y número de documento del avalista, importe, fecha y firma.
    .validity = Firmada en los últimos 90 días.

document-spouse-consent = Consentimiento del cónyuge
    .what = Un documento en el que su cónyuge acepta el préstamo o la garantía.
    .why = Lo que es de ambos solo puede servir de garantía si ambos están de acuerdo.
    .where = Use el formulario de la entidad. Su cónyuge lo firma en persona.
    .how = Los dos nombres y números de documento, el préstamo, la fecha y la firma de su cónyuge; la hoja entera.
    .validity = Firmado en los últimos 90 días.

document-collateral-photos = Fotos de la garantía
    .what = Fotos de la vivienda, el vehículo o los bienes que garantizan el préstamo.
    .why = Muestran que existe y en qué estado está.
    .where = Las toma usted con su teléfono.
    .how = Al menos 4 fotos: vistas completas de varios lados y una de la matrícula, el número de la casa o de serie. Sin filtros.
    .validity = Tomadas en los últimos 30 días.

## Documentos de la empresa

document-business-licence = Registro de la empresa
    .what = El certificado oficial de que su negocio está inscrito.
    .why = Demuestra que el negocio existe y puede operar.
    .where = Su propio ejemplar o una constancia del registro mercantil, casi siempre en línea.
    .how = El certificado entero a color, con nombre, número, fecha y sello o código de verificación.
    .validity = Hasta la fecha impresa; algunos no tienen. Debe mostrar el nombre y la dirección actuales.

document-legal-representative-identity = Identidad del representante legal
    .what = El documento de identidad de quien puede firmar por la empresa.
    .why = La entidad debe saber quién firma y que puede hacerlo.
    .where = Con el representante legal. A los extranjeros se les suele aceptar el pasaporte.
    .how = Una foto a color de cada lado, las cuatro esquinas visibles, sin reflejos, sin tapar nada.
    .validity = Hasta la fecha impresa en el documento.

document-articles-of-association = Estatutos sociales
    .what = Las reglas de la empresa: su objeto, capital, socios y quién decide.
    .why = La entidad ve en ellos quién puede decidir pedir un préstamo.
    .where = Su propio ejemplar o una copia del registro mercantil.
    .how = Todas las páginas de la última versión con sus reformas, firmas o sello. Lo mejor es un solo PDF.
    .validity = Vale la última versión.

document-shareholder-register = Libro de accionistas
    .what = La lista de los dueños de la empresa y sus participaciones.
    .why = Por ley, la entidad debe saber quién está detrás de una empresa.
    .where = Lo lleva la empresa; en muchos países el registro mercantil da una constancia.
    .how = Todos los dueños con nombre y participación, que sumen el 100 %, con fecha y firma o sello.
    .validity = Emitido en los últimos 90 días.

document-shareholder-resolution = Acta de asamblea de socios
    .what = El acuerdo de los dueños de que la empresa tome este préstamo.
    .why = Protege a los dueños de préstamos que no aprobaron.
    .where = La redacta la empresa; muchas entidades tienen un formulario.
    .how = Todas las páginas: entidad, importe, plazo, garantía, fecha y las firmas que pidan los estatutos.
    .validity = Firmada en los últimos 90 días.

document-annual-accounts = Estados financieros anuales
    .what = Las cuentas de la empresa de un ejercicio completo.
    .why = Muestran cómo le va a la empresa en todo un año.
    .where = Con su contador o auditor.
    .how = Todas las páginas del último ejercicio: balance, resultados, notas y, si lo hay, el informe de auditoría.
    .validity = El último ejercicio terminado.

document-company-bank-statement = Extracto bancario de la empresa
    .what = La lista de todo lo que entra y sale de la cuenta de la empresa.
    .why = Muestra las ventas reales y si hay dinero cuando toca pagar.
    .where = Descárguelo de la banca en línea de la empresa o pida en la sucursal uno sellado.
    .how = Normalmente los últimos 12 meses de la cuenta principal sin huecos, todas las páginas. Sin editar y sin contraseña.
    .validity = Emitido en los últimos 30 días.

document-company-credit-report = Informe de crédito de la empresa
    .what = El registro de los préstamos y garantías de la empresa.
    .why = Muestra qué debe la empresa y cómo ha pagado.
    .where = En la central de riesgos o un buró de crédito; lo solicita el representante legal.
    .how = Todas las páginas del informe tal como se emitió, con número y fecha.
    .validity = Emitido en los últimos 30 días.

document-tax-clearance = Constancia de no adeudo fiscal
    .what = Un certificado de que la empresa no debe impuestos.
    .why = Los impuestos pendientes se pagan antes que un préstamo, así que la entidad debe saberlo.
    .where = En el servicio en línea de la autoridad fiscal o en su ventanilla.
    .how = El certificado entero con nombre de la empresa, número, fecha y sello o código de verificación.
    .validity = Emitida en los últimos 30 días.

document-vat-return = Declaraciones de IVA
    .what = Las declaraciones del impuesto al valor agregado que presentó la empresa.
    .why = Confirman las ventas que indicó la empresa.
    .where = En el servicio en línea de la autoridad fiscal o con su contador.
    .how = Normalmente los últimos 12 meses, todos los formularios, con la prueba de presentación.
    .validity = Hasta el último mes o trimestre que ya había que declarar.

document-lease-of-premises = Arrendamiento del local
    .what = El contrato de arrendamiento de la tienda, oficina o taller.
    .why = Muestra dónde trabaja el negocio y cuánto tiempo puede quedarse.
    .where = Su propio ejemplar, o pídalo al propietario. Si el local es suyo, envíe el título de propiedad e indíquelo.
    .how = Todas las páginas, con dirección, renta, plazo, nombres y las dos firmas.
    .validity = Hasta la fecha final del contrato.

document-trade-contract = Contratos con clientes o proveedores
    .what = Contratos o pedidos vigentes con las empresas a las que compra o vende.
    .why = Muestran qué trabajo viene y para qué hace falta el préstamo.
    .where = En sus propios archivos.
    .how = Los más importantes, todas las páginas, con nombres, mercancía, precio, fechas y firmas.
    .validity = Mientras se estén cumpliendo.

document-industry-permit = Permiso del sector
    .what = El permiso especial que necesita su actividad, por ejemplo para alimentos o transporte.
    .why = Sin él, el negocio no puede trabajar y el préstamo correría riesgo.
    .where = Su propio ejemplar o la autoridad que lo emitió.
    .how = El permiso entero a color, con nombre, número, alcance, fechas y sello.
    .validity = Hasta la fecha impresa.
