# One command sets up and runs, one sets up and tests. Needs Python 3.11 or newer.
PYTHON ?= python3
VENV ?= .venv
ARGS ?=

.PHONY: run test test-full test-debian bare-test deb package-test boot-test image image-test lint lock hooks clean system-run system-test
.NOTPARALLEL:

run: system-run $(VENV)/compiled
	$(VENV)/bin/python main.py $(ARGS)

test: system-test $(VENV)/ready-dev
	QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software $(VENV)/bin/python -m pytest -m "not full" -n auto --dist worksteal $(ARGS)

# Every combination: nightly, and before a release.
test-full: system-test $(VENV)/ready-dev
	QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software $(VENV)/bin/python -m pytest -n auto --dist worksteal $(ARGS)

# With the versions that Debian 13 has, which its package runs on.
test-debian: system-test $(VENV)-debian/ready
	QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software $(VENV)-debian/bin/python -m pytest -m "not full" -n auto --dist worksteal $(ARGS)

$(VENV)-debian/ready: resources/requirements/debian.txt
	$(PYTHON) -m venv $(VENV)-debian
	$(VENV)-debian/bin/python -m pip --quiet --disable-pip-version-check install --requirement $<
	touch $@

# What the system lacks is named, and installed with apt.
system-run:
	resources/setup/system-packages run

system-test:
	resources/setup/system-packages test

lint: $(VENV)/ready-dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

PIP = $(VENV)/bin/python -m pip --quiet --disable-pip-version-check
# The locks have the hash of every file, and no address.
LOCKED = install --require-hashes --requirement resources/requirements
SELF = install --no-deps --no-build-isolation --editable .

$(VENV)/ready: pyproject.toml resources/requirements/run.txt resources/setup/trim_qt.py
	$(PYTHON) -m venv $(VENV)
	$(PIP) $(LOCKED)/run.txt
	$(PIP) $(SELF)
	$(VENV)/bin/python resources/setup/trim_qt.py
	touch $@

# Python may be kept from writing what it compiles (as the service keeps it); without it a start takes longer.
$(VENV)/compiled: $(VENV)/ready $(shell find kiosk -name '*.py')
	$(VENV)/bin/python -m compileall -q kiosk
	touch $@

$(VENV)/ready-dev: $(VENV)/ready resources/requirements/dev.txt
	$(PIP) $(LOCKED)/dev.txt
	touch $@

# After a change of the dependencies in pyproject.toml.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check "pip-tools>=7.5,<8"
	for name in run dev narrate; do \
		build/lock/bin/pip-compile --quiet --generate-hashes --strip-extras --no-header --no-annotate \
			--no-emit-index-url --no-emit-find-links --no-emit-options --no-emit-trusted-host \
			--extra build $$([ $$name = run ] || echo --extra narrate) $$([ $$name != dev ] || echo --extra dev) \
			--output-file resources/requirements/$$name.txt pyproject.toml || exit 1; \
	done

# The linters before each commit of this checkout.
hooks:
	git config core.hooksPath resources/hooks

clean:
	rm -rf $(VENV) $(VENV)-debian build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The README's two commands on a bare Debian 12 and 13. Needs root and mmdebstrap.
bare-test:
	resources/setup/bare-test $(ARGS)

# The Debian packages, in build/deb. Needs debhelper and dh-python.
deb:
	resources/setup/build-deb

# A machine with the packages, booted in QEMU, hurt, and looked at from outside. Needs root, mmdebstrap,
# qemu-system-x86, qemu-utils and some ten minutes.
boot-test: deb $(VENV)/ready-dev
	resources/setup/build-machine build/boot
	QT_QPA_PLATFORM=offscreen $(VENV)/bin/python main.py tour build/boot/tour --lang en --size 1280x800 --diagonal 15.1
	$(VENV)/bin/python resources/setup/boot_test.py build/boot build/boot/tour/en-1280x800/000-rest.png

# The packages in a Debian 13 tree: lintian, install, upgrade, remove, purge. Needs root and mmdebstrap.
package-test: deb
	resources/setup/package-test

# A disk image for a USB stick or a tablet's disk: build/image/ward-kiosk.img. Needs root, mmdebstrap,
# squashfs-tools, mtools, dosfstools and fdisk.
image: deb
	resources/setup/build-image build/image

# The image, booted in QEMU by UEFI with secure boot, touched, and its power cut. Needs qemu-system-x86, ovmf, mtools.
image-test: image $(VENV)/ready-dev
	QT_QPA_PLATFORM=offscreen $(VENV)/bin/python main.py tour build/image/tour --lang en --size 1280x800 --diagonal 12
	$(VENV)/bin/python resources/setup/image_test.py build/image build/image/tour/en-1280x800/000-rest.png
