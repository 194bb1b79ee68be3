# A formula for Homebrew; it builds from source. `packaging/stamp` writes version and checksum into it when there is a release.
class Glooscope < Formula
  desc "Shows what Gloo Edge and Gateway API routing manifests will really do"
  homepage "https://git.example.com/glooscope"
  url "https://git.example.com/glooscope/releases/download/v0.1.0/glooscope-v0.1.0-source.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "Apache-2.0"

  depends_on "rust" => :build

  def install
    system "cargo", "install", *std_cargo_args
    generate_completions_from_executable(bin/"glooscope", "completions")
    system bin/"glooscope", "man", "--output", "man"
    man1.install Dir["man/*.1"]
  end

  test do
    (testpath/"group.yaml").write <<~YAML
      apiVersion: gloo.solo.io/v1
      kind: UpstreamGroup
      metadata: {name: echo, namespace: shop}
      spec: {destinations: []}
    YAML
    assert_match "no-destinations", shell_output("#{bin}/glooscope check group.yaml", 1)
  end
end
