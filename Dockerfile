# docker build -t parallax . && docker run --rm -it --network none -v "$PWD/coverage:/articles" parallax
FROM python:3.13-slim AS build
WORKDIR /source
COPY . .
RUN python -m venv /opt/parallax \
 && /opt/parallax/bin/pip install --no-cache-dir --no-deps --require-hashes --requirement requirements/run.txt \
 && /opt/parallax/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim
COPY --from=build /opt/parallax /opt/parallax
# Any user may run it: whoever owns the articles is named with --user, so that the notes next to them are theirs.
RUN mkdir -m 1777 /home/reader /articles
ENV PATH=/opt/parallax/bin:$PATH HOME=/home/reader LANG=C.UTF-8
WORKDIR /articles
USER 1000:1000
ENTRYPOINT ["parallax"]
CMD ["/articles"]
