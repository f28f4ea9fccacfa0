// What the system's own picker offers: pictures and PDFs, and office files where one may come.

const OFFICE = ".docx,.xlsx,.pptx,.odt,.ods,.odp";

export function offering(picker) {
  const always = picker.accept;
  return (office) => {
    picker.accept = office ? `${always},${OFFICE}` : always;
  };
}
