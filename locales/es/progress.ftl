# La página que muestra toda una solicitud.

progress-title = Mi solicitud
progress-skip = Ir a la situación de la solicitud
progress-choose = Sus solicitudes
progress-way = Solicitud { $number }
progress-done = Hecho
progress-now = Ahora
progress-next = Pendiente
progress-reached = Alcanzado
progress-ended = Terminado
progress-news = Novedades
progress-no-news = No ha cambiado nada desde su última consulta.
progress-needs = Lo que se le pide
progress-nothing = No se le pide nada.
progress-send = Enviar en la página segura
progress-change = Añadir páginas o cambiar lo enviado
progress-answer = Responda a esto en el chat, por favor.
progress-about = El préstamo
progress-hidden = Los importes y la decisión están ocultos hasta que demuestre con un código que es usted.
progress-prove = Demostrarlo con un código
progress-unprovable = Aquí no se pueden mostrar los importes ni la decisión. Pregunte a una persona en el chat.
progress-history = Todo lo que ha pasado
progress-foot = Todo esto es lo que la entidad ha comunicado. Esta página se cierra sola tras 30 minutos sin uso; pídala de nuevo en el chat.
progress-taken-counter = recibido en la ventanilla
progress-taken-email = tomado de su correo electrónico
progress-taken-post = recibido por correo postal
